using BugBridge.Core.Commands;

namespace BugBridge.Core.Filing;

/// <summary>What a rep chose of what Jira offered for new issues. An issue is filed without what Jira no longer has.</summary>
/// <param name="Component">A component by name; null when none was chosen.</param>
/// <param name="Severity">A value of the field of severities; null when none was chosen.</param>
public sealed record ChosenFields(string? Component, string? Severity)
{
    /// <summary>In words: "the component Printing and the severity High"; null for nothing.</summary>
    internal string? Words => (Component, Severity) switch
    {
        ({ } component, { } severity) => $"the component {component} and the severity {severity}",
        ({ } component, null) => $"the component {component}",
        (null, { } severity) => $"the severity {severity}",
        _ => null,
    };

    /// <summary>Of a report; null when nothing was chosen.</summary>
    internal static ChosenFields? Of(BugReport? report) =>
        report is { Component.Length: > 0 } or { Severity.Length: > 0 } ? new ChosenFields(Named(report.Component), Named(report.Severity)) : null;

    private static string? Named(string? value) => value is { Length: > 0 } ? value : null;
}
