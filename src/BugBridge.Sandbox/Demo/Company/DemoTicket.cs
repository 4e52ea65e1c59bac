using System.Collections.Immutable;
using BugBridge.Sandbox.Demo.Topics;

namespace BugBridge.Sandbox.Demo.Company;

/// <summary>A ticket with its thread.</summary>
/// <param name="Topic">What it is about.</param>
/// <param name="Customer">Who filed it.</param>
/// <param name="Language">What it is written in.</param>
/// <param name="Subject">The subject.</param>
/// <param name="Html">The first message.</param>
public sealed record DemoTicket(DemoTopic Topic, DemoCustomer Customer, DemoLanguage Language, string Subject, string Html)
{
    /// <summary>How it came, in Zendesk's words: <c>email</c>, <c>web</c>, <c>chat</c>, <c>mobile_sdk</c> or <c>api</c>.</summary>
    public required string Channel { get; init; }

    /// <summary>The group that works on it.</summary>
    public required string Group { get; init; }

    /// <summary>The customer's browser or app; empty when unknown.</summary>
    public required string Browser { get; init; }

    /// <summary>The product's version; empty when unknown.</summary>
    public required string Version { get; init; }

    /// <summary>Tags, lower case.</summary>
    public required ImmutableArray<string> Tags { get; init; }

    /// <summary>How long before the demo begins it was filed; null when it is filed while the demo runs.</summary>
    public required TimeSpan? Age { get; init; }

    /// <summary>The rep who works on it; null while nobody does.</summary>
    public required DemoPerson? Rep { get; init; }

    /// <summary>The status that it has when the demo begins, in Zendesk's words.</summary>
    public required string Status { get; init; }

    /// <summary>What was written after the first message, oldest first.</summary>
    public required ImmutableArray<DemoPost> Posts { get; init; }
}
