using System.Collections.Immutable;
using BugBridge.Sandbox.Demo.Company;

namespace BugBridge.Sandbox.Demo.Topics;

/// <summary>A topic in one customer's words.</summary>
/// <param name="Language">What it is written in.</param>
/// <param name="Channel">How it came: email, web, chat, mobile or api.</param>
/// <param name="Browser">The customer's browser or app; may be empty.</param>
/// <param name="Version">The product's version; may be empty.</param>
/// <param name="Subject">The subject.</param>
/// <param name="Text">The message as Markdown, with slots such as <c>{order}</c>.</param>
/// <param name="Posts">What followed, as Markdown.</param>
public sealed record DemoReport(
    DemoLanguage Language,
    string Channel,
    string Browser,
    string Version,
    string Subject,
    string Text,
    ImmutableArray<(PostKind Kind, string Text)> Posts);
