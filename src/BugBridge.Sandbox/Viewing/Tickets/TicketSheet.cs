using System.Collections.Immutable;
using BugBridge.Sandbox.Viewing.Layout;

namespace BugBridge.Sandbox.Viewing.Tickets;

/// <summary>A ticket with all that is in it.</summary>
/// <param name="Site">What stands above it.</param>
/// <param name="Id">The id.</param>
/// <param name="Subject">The subject.</param>
/// <param name="Facts">Its fields.</param>
/// <param name="Thread">What was written, oldest first.</param>
public sealed record TicketSheet(Site Site, long Id, string Subject, ImmutableArray<Fact> Facts, ImmutableArray<Post> Thread);
