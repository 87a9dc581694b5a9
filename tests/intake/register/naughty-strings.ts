/** Texts that break programs: each comes out the same, with a note, or is refused. */
export const NAUGHTY = [
  '', ' ', 'undefined', 'null', 'NULL', 'nil', 'true', 'NaN', 'Infinity', '-1', '0', '1e309', '0x10',
  '1/0', '1,000.00', '£', '٣', '000', '__proto__', 'constructor', 'prototype', 'toString',
  'hasOwnProperty', '[object Object]', '=1+1', '+44', '-2', '@SUM(A1)', '=HYPERLINK("http://a","b")',
  "' OR 1=1 --", "Robert'); DROP TABLE contracts;--", '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>', '{{constructor.constructor("return 1")()}}', '${7*7}', '{{7*7}}',
  '<%= 7*7 %>', 'javascript:alert(1)', '../../../etc/passwd', 'C:\\CON', '%00', '%0d%0aX: y',
  'a\r\nb', 'a\tb', 'a\u{b}b', '\u{1b}[31mred', '\u{202e}gnp.exe', '\u{2066}x\u{2069}', 'a\u{200b}b',
  '\u{feff}BOM', 'a\u{ad}b', 'a\u{2028}b', '\u{e0001}tag', '\u{e000}', '\u{fffe}', '\u{fffd}',
  'e\u{301}', 'ﬁ', '㍿', 'Ω\u{2126}', 'СТЕН', 'Z͑ͫ̓a̴l͖g̡o̸', '👩‍👩‍👧', '🚧', '𝕋𝕖𝕩𝕥', 'مناقشة', 'שלום', '田中さん',
  '&amp;amp;', '&#0;', '&#x202e;x', '&lt;b&gt;', 'Scunthorpe General Hospital', 'Craig Cockburn',
  'x'.repeat(5000), '('.repeat(2000), `a${' '.repeat(5000)}b`, ',,,,', '"quoted"', '"', "'", '\\', '\\n',
]
/** JSON can hold what no text can: halves of characters, and NUL. */
export const NAUGHTY_IN_JSON = [...NAUGHTY, '\u{d800}', 'a\u{dc00}b', '\u{0}', 'a\u{0}b']
