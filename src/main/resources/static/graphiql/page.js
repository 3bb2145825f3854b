'use strict';

/* Starts GraphiQL on this service, with one tab for each example question. */
(async () => {
  const h = React.createElement;
  const examples = await loadExamples();
  if (!stored('tabState')) {
    rememberSidebar({ title: 'Questions' });
  }
  rememberActiveTab();

  ReactDOM.createRoot(document.getElementById('graphiql')).render(
    h(GraphiQL,
      {
        fetcher: GraphiQL.createFetcher({
          url: 'graphql',
          subscriptionUrl: new URL('graphql', location.href).href.replace(/^http/, 'ws'),
        }),
        defaultTabs: examples.length > 0 ? examples : undefined,
        plugins: [Questions.plugin(examples)],
        onTogglePluginVisibility: rememberSidebar,
      },
      h(GraphiQL.Logo, null,
        h('a', { className: 'interlock-logo', href: 'graphiql' },
          h('img', { src: 'favicon.svg', alt: '', width: 22, height: 22 }),
          'Interlock'))));

  /** Without its examples GraphiQL is still of use, so a failure only leaves the list empty. */
  async function loadExamples() {
    try {
      const answer = await fetch('graphiql/examples/index.json');
      return answer.ok ? await answer.json() : [];
    } catch {
      return [];
    }
  }

  /** GraphiQL 3.2 reads this key at its start but never writes it. */
  function rememberSidebar(plugin) {
    store('visiblePlugin', plugin?.title);
  }

  /**
   * GraphiQL 3.2 restores the last edited query, not the last active tab: after a visit without an edit it would
   * add an empty tab, and it would leave out the variables of a first example. So it is told what is in that tab.
   */
  function rememberActiveTab() {
    const tab = activeTab();
    if (tab) {
      store('query', tab.query);
      store('variables', tab.variables);
    }
  }

  function activeTab() {
    try {
      const state = JSON.parse(stored('tabState'));
      return state ? state.tabs[state.activeTabIndex] : examples[0];
    } catch {
      return examples[0];
    }
  }

  function stored(key) {
    return localStorage.getItem(`graphiql:${key}`);
  }

  function store(key, value) {
    if (value) {
      localStorage.setItem(`graphiql:${key}`, value);
    } else {
      localStorage.removeItem(`graphiql:${key}`);
    }
  }
})();
