using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using BugBridge.Connectors.Http;
using BugBridge.Connectors.Jira.Wire;
using BugBridge.Core.Issues;
using BugBridge.Core.Text;

namespace BugBridge.Connectors.Jira;

/// <summary>All in which the kinds of Jira differ.</summary>
internal interface IJiraDialect
{
    /// <summary>The API's version in its addresses.</summary>
    string ApiVersion { get; }

    /// <summary>What the site calls its kind when it is asked about itself.</summary>
    string DeploymentType { get; }

    /// <summary>The product's name.</summary>
    string Product { get; }

    /// <summary>What to do when the credentials do not work; a sentence without its full stop.</summary>
    string CredentialsRemedy { get; }

    /// <summary>Hosts beside the site's own where Atlassian keeps files, as for <see cref="FilePlaces"/>.</summary>
    IReadOnlyList<string> FileStores { get; }

    /// <summary>How requests say whose they are.</summary>
    AuthenticationHeaderValue Authorization(JiraSettings settings);

    /// <summary>Text in the form that descriptions, comments and long text fields take.</summary>
    JsonNode Write(RichText text);

    /// <summary>Such text back; missing or null is empty.</summary>
    /// <param name="text">As Jira gave it.</param>
    /// <param name="site">Jira's address as people open it, which relative links belong to.</param>
    RichText Read(JsonElement text, string site);

    /// <summary>What tells one user from all others, or null when Jira did not say.</summary>
    string? IdOf(UserWire? user);

    /// <summary>How a field names a user.</summary>
    JsonNode UserReference(string id);

    /// <summary>Where the content of a file is, relative to the API's address. It may redirect to another host.</summary>
    Uri AddressOf(IssueFile file);

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

    /// <summary>True when each comment of a service project says whether it is internal; else only its entity properties do.</summary>
    bool TellsInternalComments { get; }

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
}
