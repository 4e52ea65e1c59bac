using System.Collections.Immutable;

namespace BugBridge.Core.Recognition;

/// <summary>Whether reps want to appear among those who are recognised. They do unless they, or somebody for them, opted out.</summary>
public interface IRepChoices
{
    /// <summary>From now on the rep appears nowhere among those who are recognised, in past periods neither.</summary>
    /// <param name="repId">The helpdesk's id; need not be known.</param>
    /// <param name="by">Who decided, by name.</param>
    /// <param name="at">When, UTC.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task OptOutAsync(string repId, string by, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>The rep appears again. The parameters are those of <see cref="OptOutAsync"/>.</summary>
    Task OptInAsync(string repId, string by, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>What was decided last about each rep for whom anything was, by name.</summary>
    Task<ImmutableArray<RepChoice>> ListAsync(CancellationToken cancellationToken);
}
