using BugBridge.Core.Sync.Planning;
using BugBridge.Core.Sync.State;

namespace BugBridge.Core.Duplicates;

/// <summary>The text of a ticket or issue as the duplicate index is built from it, and as the store keeps it.</summary>
/// <param name="Of">The ticket or issue.</param>
/// <param name="Title">Subject or summary; may be empty.</param>
/// <param name="Body">The rest as plain text, cut to <see cref="ReportTexts.LongestBody"/>; may be empty.</param>
/// <param name="Product">The product or project, or null.</param>
/// <param name="Component">The component, or null.</param>
/// <param name="CreatedAt">When it was written, UTC.</param>
public sealed record ReportText(Lane Of, string Title, string Body, string? Product, string? Component, DateTimeOffset CreatedAt) : IKept
{
    /// <summary>True when it says nothing: then it is like nothing else, and what was kept of it before is forgotten.</summary>
    public bool IsEmpty => Title.Length == 0 && Body.Length == 0;

    /// <summary>One that says nothing.</summary>
    /// <param name="of">The ticket or issue.</param>
    /// <param name="at">UTC.</param>
    public static ReportText Nothing(Lane of, DateTimeOffset at) => new(of, string.Empty, string.Empty, null, null, at);

    /// <summary>As the index takes it.</summary>
    public Report ToReport() => new(Of.ToString(), Title, Body, Product, Component, CreatedAt);
}
