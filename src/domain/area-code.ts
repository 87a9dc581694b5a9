/**
 * How the code of an area is written: E07000148. Whether there is such an area is not known here.
 */
const AREA_CODE = /^[A-Z]\d{8}$/

export function isAreaCode(text: string): boolean {
  return AREA_CODE.test(text)
}
