using BugBridge.Core.Reporting;

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
}
