/** One line of progress for people, Chinese first. */
export function say(chinese, english = '') {
  console.log(english === '' ? chinese : `${chinese}  ${english}`);
}
