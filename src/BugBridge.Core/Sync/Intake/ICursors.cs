using BugBridge.Core.Remotes;

namespace BugBridge.Core.Sync.Intake;

/// <summary>Where reading of the remotes goes on, kept over restarts.</summary>
public interface ICursors
{
    /// <summary>Where the poll of a remote goes on, or null before the first.</summary>
    Task<string?> ReadCursorAsync(Remote remote, CancellationToken cancellationToken);

    /// <summary>Keeps where the poll of a remote goes on.</summary>
    Task SaveCursorAsync(Remote remote, string cursor, CancellationToken cancellationToken);

    /// <summary>Where taking in the helpdesk's history goes on, or null when it begins anew.</summary>
    Task<string?> ReadHistoryAsync(CancellationToken cancellationToken);

    /// <summary>Keeps where taking in the history goes on; null once it came to the end.</summary>
    Task SaveHistoryAsync(string? cursor, CancellationToken cancellationToken);

    /// <summary>Where looking through all issues goes on, or null when it begins anew.</summary>
    Task<string?> ReadSurveyAsync(CancellationToken cancellationToken);

    /// <summary>Keeps where looking through all issues goes on; null once it came to the end.</summary>
    Task SaveSurveyAsync(string? cursor, CancellationToken cancellationToken);
}
