// What can be undone. A browser forgets or garbles its own account once a script writes the value.

const RUNS = { insertText: "insert", insertCompositionText: "insert", deleteContentBackward: "back", deleteContentForward: "forward" };

/** Of states of a field; each has at least its `value` and `start`. */
export function createHistory() {
  let past = [];
  let future = [];
  let run, last;

  const step = (from, to, now) => {
    run = undefined;
    if (from.length > 0) to.push(now);
    return from.pop();
  };

  return {
    /** As browsers do, a run of typing or deleting is one step until the caret is set elsewhere. */
    note(before, after, inputType) {
      const goesOn = run && run === RUNS[inputType] && before.value === last.value && before.start === last.start && before.end === last.end;
      if (!goesOn) past.push(before);
      future = [];
      run = RUNS[inputType];
      last = after;
    },

    /** The state to go back to, or forward; undefined if there is none. */
    undo: (now) => step(past, future, now),
    redo: (now) => step(future, past, now),

    clear() {
      past = [];
      future = [];
      run = undefined;
    },
  };
}
