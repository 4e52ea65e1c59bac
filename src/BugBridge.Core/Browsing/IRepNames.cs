using System.Collections.Immutable;

namespace BugBridge.Core.Browsing;

/// <summary>Knows the reps whom tickets name.</summary>
public interface IRepNames
{
    /// <summary>The reps by name, at most so many.</summary>
    Task<ImmutableArray<FoundName>> AllAsync(int limit, CancellationToken cancellationToken);
}
