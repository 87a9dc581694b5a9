import { expect, test } from 'vitest'
import { buildStylesheet, councilRule, withoutCrownsProperty } from '#app/web/stylesheet.ts'

test('nothing that only GOV.UK may use is left in the stylesheet', async () => {
  const { text } = await buildStylesheet('#1d4f91')
  expect(text).not.toMatch(/GDS Transport|@font-face|crest|url\(/)
  expect(text).toContain('.govuk-heading-xl')
})

test('a font or a picture that govuk-frontend would name anew is noticed', () => {
  expect(() => withoutCrownsProperty('a{background:url(/assets/crown.png)}')).toThrow('anew')
})

test('the address changes with the colour of the council', async () => {
  const [one, other] = [await buildStylesheet('#1d4f91'), await buildStylesheet('#00703c')]
  expect(one.path).not.toBe(other.path)
  expect((await buildStylesheet('#1d4f91')).path).toBe(one.path)
})

test('text on the colour is white on a dark one and black on a light one', () => {
  expect(councilRule('#1d4f91')).toContain('--on-brand-colour:#ffffff')
  expect(councilRule('#ffdd00')).toContain('--on-brand-colour:#0b0c0c')
})

test('what is no colour cannot bring a rule of its own', () => {
  expect(() => councilRule('red}body{display:none')).toThrow('a colour is written as')
})
