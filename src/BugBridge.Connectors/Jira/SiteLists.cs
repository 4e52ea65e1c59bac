using BugBridge.Connectors.Jira.Wire;

namespace BugBridge.Connectors.Jira;

/// <summary>The lists that an administrator keeps for the whole site.</summary>
internal sealed class SiteLists(JiraSite site)
{
    /// <summary>The priorities by name, the highest first, which is the order that administrators gave them and that Jira answers in.</summary>
    public async Task<IReadOnlyList<string>> PrioritiesAsync(CancellationToken cancellationToken) =>
        [.. Names(await AllPrioritiesAsync(cancellationToken).ToArrayAsync(cancellationToken))];

    /// <summary>The resolutions by name.</summary>
    public async Task<IReadOnlyList<string>> ResolutionsAsync(CancellationToken cancellationToken) =>
        [.. Names(await site.Api.ResolutionsAsync(cancellationToken) ?? throw JiraFailures.Unreadable("gave no resolutions"))];

    /// <summary>The types of links between issues by name.</summary>
    public async Task<IReadOnlyList<string>> LinkTypesAsync(CancellationToken cancellationToken) =>
        [.. Names((await site.Api.LinkTypesAsync(cancellationToken))?.IssueLinkTypes ?? throw JiraFailures.Unreadable("gave no types of links"))];

    private IAsyncEnumerable<NamedWire> AllPrioritiesAsync(CancellationToken cancellationToken) => Pages.AllAsync(start => site.Dialect.Calls.PrioritiesAsync(site.Api, start, cancellationToken));

    private static IEnumerable<string> Names(NamedWire[] items) => items.Select(item => item.Name).OfType<string>();
}
