'use strict';

/* The sidebar that lists the example questions and opens them in tabs. */
window.Questions = (() => {
  const h = React.createElement;

  const Icon = () =>
    h('svg', { viewBox: '0 0 24 24', fill: 'none', stroke: 'currentColor', strokeWidth: 1.5, 'aria-hidden': true },
      h('circle', { cx: 12, cy: 12, r: 10 }),
      h('path', { d: 'M9.2 9.2a2.9 2.9 0 1 1 4.3 2.6c-.9.5-1.5 1.1-1.5 2.2', strokeLinecap: 'round' }),
      h('circle', { cx: 12, cy: 17.2, r: 0.7, fill: 'currentColor' }));

  /** Answers a function that shows an example: in the tab that still holds it unchanged, else in a new one. */
  function useOpen() {
    const editors = GraphiQL.React.useEditorContext({ nonNull: true });
    const waiting = React.useRef(null);

    // The editors belong to the new tab only after GraphiQL has switched to it.
    React.useEffect(() => {
      const example = waiting.current;
      if (example) {
        waiting.current = null;
        editors.queryEditor.setValue(example.query);
        editors.variableEditor?.setValue(example.variables ?? '');
      }
    }, [editors.activeTabIndex, editors.tabs.length]);

    return (example) => {
      const open = editors.tabs.findIndex((tab) => isUnchanged(tab, example));
      if (open >= 0) {
        editors.changeTab(open);
      } else {
        waiting.current = example;
        editors.addTab();
      }
    };
  }

  const isUnchanged = (tab, example) =>
    tab.query === example.query && (tab.variables || '') === (example.variables ?? '');

  const List = ({ examples }) => {
    const open = useOpen();
    return h('section', { className: 'questions', 'aria-label': 'Questions' },
      h('h2', null, 'Questions'),
      h('p', null, 'Each opens in a tab of its own. Change it, run it, keep it: your tabs stay in this browser.'),
      h('ul', null, examples.map((example) =>
        h('li', { key: example.file },
          h('button', { type: 'button', onClick: () => open(example) },
            h('strong', null, example.question),
            example.about && h('span', null, example.about),
            h('code', null, example.operation))))));
  };

  const plugin = (examples) => ({
    title: 'Questions',
    icon: Icon,
    content: () => h(List, { examples }),
  });

  return { plugin };
})();
