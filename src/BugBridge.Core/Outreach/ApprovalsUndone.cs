using System.Collections.Immutable;
using BugBridge.Core.Sync.Changes;

namespace BugBridge.Core.Outreach;

/// <summary>A rep took back that drafts were approved.</summary>
/// <param name="Stamps">The drafts; those that are on their way, or were decided otherwise meanwhile, stay as they are.</param>
/// <param name="By">Who, by name.</param>
/// <param name="SeenAt">When, UTC.</param>
/// <param name="Correlation">Follows the change.</param>
public sealed record ApprovalsUndone(ImmutableArray<string> Stamps, string By, DateTimeOffset SeenAt, string Correlation) : Change(SeenAt, Correlation);
