/** Whether there is nothing in a text that a reader could see: only white space, controls and invisible characters (Unicode's default ignorables). */
export function isBlank(text: string): boolean {
  return !/[^\s\p{Default_Ignorable_Code_Point}\p{Cc}]/u.test(text);
}
