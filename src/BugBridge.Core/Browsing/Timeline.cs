using System.Collections.Immutable;
using BugBridge.Core.Sync.Journal;
using BugBridge.Core.Sync.State;

namespace BugBridge.Core.Browsing;

/// <summary>What was decided and done about tickets and issues.</summary>
/// <param name="Decisions">The decisions, newest first.</param>
/// <param name="Entries">What was and is to be written, newest first.</param>
public sealed record Timeline(ImmutableArray<Decision> Decisions, ImmutableArray<JournalEntry> Entries);
