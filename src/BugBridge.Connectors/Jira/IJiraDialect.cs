using System.Text.Json;
using System.Text.Json.Nodes;
using BugBridge.Connectors.Jira.Wire;
using BugBridge.Core.Issues;
using BugBridge.Core.Text;

namespace BugBridge.Connectors.Jira;

/// <summary>All in which the kinds of Jira differ, so that Data Center (v2, wiki text, user keys, its own search) is one more implementation.</summary>
internal interface IJiraDialect
{
    /// <summary>The API's version in its addresses.</summary>
    string ApiVersion { get; }

    /// <summary>Text in the form that descriptions, comments and long text fields take.</summary>
    JsonNode Write(RichText text);

    /// <summary>Such text back; missing or null is empty.</summary>
    RichText Read(JsonElement text);

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

    /// <summary>The most issues that <see cref="FetchAsync"/> takes.</summary>
    int MostFetched { get; }

    /// <summary>Those of the issues that are there, read from the database and not from the search index.</summary>
    Task<IReadOnlyList<IssueWire>> FetchAsync(
        IJiraApi api, IReadOnlyList<string> ids, IReadOnlyList<string> fields, string property, CancellationToken cancellationToken);
}
