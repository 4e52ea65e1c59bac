using System.Collections.Immutable;
using BugBridge.Core.Calendar;

namespace BugBridge.Core.FirstContact;

/// <summary>Read-only questions to the store about first-contact resolution. Fast also with a million tickets.</summary>
public interface IFirstContactView
{
    /// <summary>The figures of a period; the same as <see cref="FirstContactCount"/> gives.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="period">The period.</param>
    /// <param name="at">The moment of counting, UTC.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<FirstContactFigures> FiguresAsync(FirstContactRule rule, Period period, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>The ids of the tickets behind a figure, the latest first: exactly those that <see cref="FiguresAsync"/> counts for it.</summary>
    /// <param name="question">The figure.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="period">The period.</param>
    /// <param name="at">The moment of counting, UTC.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<ImmutableArray<string>> TicketsAsync(ContactQuestion question, FirstContactRule rule, Period period, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>The last known name of a rep; the id where none was met.</summary>
    Task<string> NameOfRepAsync(string repId, CancellationToken cancellationToken);
}
