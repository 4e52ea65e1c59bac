using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using BugBridge.Connectors.Http;

namespace BugBridge.Connectors.Jira;

/// <summary>What a kind of Jira is called, and how it is spoken to.</summary>
internal interface IJiraProduct
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

    /// <summary>A webhook as it is made.</summary>
    /// <param name="receiver">Where it tells of changes.</param>
    /// <param name="secret">By what the receiver knows it.</param>
    /// <param name="events">What it tells of.</param>
    JsonObject Webhook(Uri receiver, string secret, IEnumerable<string> events);
}
