using BugBridge.Connectors.Jira.Wire;

namespace BugBridge.Connectors.Jira;

/// <summary>The calls in which the kinds of Jira differ.</summary>
internal interface IJiraCalls
{
    /// <summary>One page of a bounded search.</summary>
    /// <param name="api">Makes the call.</param>
    /// <param name="jql">Must bound the search by project or date.</param>
    /// <param name="field">The one field wanted.</param>
    /// <param name="property">The entity property wanted, or null.</param>
    /// <param name="page">Where the page before said to go on, or null for the first.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<SearchWire> SearchAsync(IJiraApi api, string jql, string field, string? property, string? page, CancellationToken cancellationToken);

    /// <summary>True when the place where a page goes on holds for the same question only, word for word.</summary>
    bool PlacesBindQuestions { get; }

    /// <summary>A page of an issue's history from an index on, oldest first, and what is said of its end.</summary>
    Task<(ChangelogWire[] Changes, bool? IsLast, int? Total)> ChangesAsync(IJiraApi api, string idOrKey, int start, CancellationToken cancellationToken);

    /// <summary>A page of the site's priorities from an index on, the highest first, and what is said of its end.</summary>
    Task<(NamedWire[] Priorities, bool? IsLast, int? Total)> PrioritiesAsync(IJiraApi api, int start, CancellationToken cancellationToken);

    /// <summary>Which permissions the account has in a project; at least those that are asked for, parted by commas.</summary>
    Task<PermissionsWire> PermissionsAsync(IJiraApi api, string project, string permissions, CancellationToken cancellationToken);

    /// <summary>The most issues that <see cref="FetchAsync"/> takes.</summary>
    int MostFetched { get; }

    /// <summary>Those of the issues that are there, read from the database and not from the search index.</summary>
    Task<IReadOnlyList<IssueWire>> FetchAsync(
        IJiraApi api, IReadOnlyList<string> ids, IReadOnlyList<string> fields, string property, CancellationToken cancellationToken);

    /// <summary>A page of the projects that the account can see from an index on, and what is said of its end.</summary>
    Task<(ProjectWire[] Projects, bool? IsLast, int? Total)> ProjectsAsync(IJiraApi api, int start, CancellationToken cancellationToken);
}
