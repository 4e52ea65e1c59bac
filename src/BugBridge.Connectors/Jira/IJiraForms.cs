using System.Text.Json;
using System.Text.Json.Nodes;
using BugBridge.Connectors.Jira.Wire;
using BugBridge.Core.Issues;
using BugBridge.Core.Text;

namespace BugBridge.Connectors.Jira;

/// <summary>The forms in which a kind of Jira gives and takes texts, people and files.</summary>
internal interface IJiraForms
{
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

    /// <summary>True when each comment of a service project says whether it is internal; else only its entity properties do.</summary>
    bool TellsInternalComments { get; }
}
