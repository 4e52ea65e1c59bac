namespace BugBridge.Core.Settings;

/// <summary>What is particular to one installation and belongs to no single feature.</summary>
/// <param name="Label">The label that every bridged issue carries.</param>
/// <param name="AliasKey">The installation's secret, of which customers' aliases are made.</param>
/// <param name="IssueUrl">The browser address of an issue's key.</param>
public sealed record Installation(string Label, string AliasKey, Func<string, string> IssueUrl)
{
    /// <summary>The address at which people open BugBridge's pages, without a slash at its end; null where only this machine reaches them.</summary>
    public string? Pages { get; init; }
}
