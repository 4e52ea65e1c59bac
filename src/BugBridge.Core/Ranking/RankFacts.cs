using System.Collections.Immutable;
using System.Text.Json.Serialization;
using BugBridge.Core.Issues;

namespace BugBridge.Core.Ranking;

/// <summary>What stands behind an issue. Tickets that were deleted, or merged into others, count nowhere.</summary>
public sealed record RankFacts
{
    /// <summary>The issue: its id and its key of today.</summary>
    public required IssueRef Issue { get; init; }

    /// <summary>Its address.</summary>
    public required string Url { get; init; }

    /// <summary>Its summary.</summary>
    public required string Summary { get; init; }

    /// <summary>Its status, or null when it was filed and not yet read.</summary>
    public string? Status { get; init; }

    /// <summary>The kind of that status.</summary>
    public StatusCategory Category { get; init; }

    /// <summary>True once Jira said that it no longer exists.</summary>
    public bool IsGone { get; init; }

    /// <summary>The project's key.</summary>
    public string Project { get; init; } = string.Empty;

    /// <summary>Its components.</summary>
    public ImmutableArray<string> Components { get; init; } = [];

    /// <summary>Its priority without what the bridge itself raised: a score must not feed on what it led to. Null when unknown.</summary>
    public string? Priority { get; init; }

    /// <summary>The fix date that counts as promised: one that can be, or that reps were told before it passed; null when there is none.</summary>
    public DateOnly? Promised { get; init; }

    /// <summary>The tickets.</summary>
    public int Tickets { get; init; }

    /// <summary>The customers; a ticket whose customer is unknown counts as a ticket only.</summary>
    public int Customers { get; init; }

    /// <summary>The accounts, and the customers without one, of whom each counts as an account of its own.</summary>
    public int Accounts { get; init; }

    /// <summary>The names of the accounts that have one known, those with the highest revenue first.</summary>
    public ImmutableArray<string> AccountNames { get; init; } = [];

    /// <summary>The reps who work on its tickets, filed it, or joined tickets to it.</summary>
    public int Reps { get; init; }

    /// <summary>The accounts' revenue, in hundredths of the currency a month.</summary>
    public long MonthlyRevenueCents { get; init; }

    /// <summary>The accounts' segments, each once.</summary>
    public ImmutableArray<string> Segments { get; init; } = [];

    /// <summary>The values of the severity field on its tickets, each once.</summary>
    public ImmutableArray<string> Severities { get; init; } = [];

    /// <summary>The tickets of the last days that growth looks at.</summary>
    public int Recent { get; init; }

    /// <summary>The tickets of as many days before them.</summary>
    public int Before { get; init; }

    /// <summary>How many more tickets came lately than before; negative where fewer did.</summary>
    [JsonIgnore]
    public int Growth => Recent - Before;

    /// <summary>The tickets of the report's period; null where none was asked for.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? InPeriod { get; init; }

    /// <summary>The tickets of the period before that one; null where none was asked for.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? InPeriodBefore { get; init; }

    /// <summary>When the first ticket was filed, UTC; null without tickets.</summary>
    public DateTimeOffset? First { get; init; }

    /// <summary>When the latest ticket was filed, UTC; null without tickets.</summary>
    public DateTimeOffset? Latest { get; init; }
}
