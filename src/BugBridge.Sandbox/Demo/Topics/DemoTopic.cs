using System.Collections.Immutable;

namespace BugBridge.Sandbox.Demo.Topics;

/// <summary>Something that customers write about: a bug, or a question.</summary>
/// <param name="Id">A short name, such as <c>stock-negative</c>.</param>
/// <param name="Kind">Bug, question and so on.</param>
/// <param name="Component">The part of the product.</param>
/// <param name="Title">In one line.</param>
public sealed record DemoTopic(string Id, TopicKind Kind, string Component, string Title)
{
    /// <summary>What the engineers found (bugs).</summary>
    public string? Cause { get; init; }

    /// <summary>What customers can do until the fix (some bugs).</summary>
    public string? Workaround { get; init; }

    /// <summary>What a rep wrote for colleagues only (some bugs).</summary>
    public string? Note { get; init; }

    /// <summary>What a rep asks the engineers (some bugs).</summary>
    public string? Ask { get; init; }

    /// <summary>What the engineers answer to that; for questions, what the rep answers to the customer.</summary>
    public string? Answer { get; init; }

    /// <summary>That answer in Spanish, where there is one.</summary>
    public string? SpanishAnswer { get; init; }

    /// <summary>The customers' words, one each ticket.</summary>
    public ImmutableArray<DemoReport> Reports { get; init; } = [];
}
