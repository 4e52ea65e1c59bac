using System.Collections.Immutable;
using BugBridge.Connectors.Http;
using BugBridge.Core.Remotes;

namespace BugBridge.Host.Health;

/// <summary>What the worker stands on, for the page about its health.</summary>
/// <param name="Schema">The name of the store's schema.</param>
/// <param name="Budgets">How many calls each remote may be sent.</param>
/// <param name="StartedAt">When the worker started, UTC.</param>
internal sealed record WorkerParts(string Schema, ImmutableDictionary<Remote, CallBudget> Budgets, DateTimeOffset StartedAt);
