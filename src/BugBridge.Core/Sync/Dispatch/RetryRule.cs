using BugBridge.Core.Remotes;

namespace BugBridge.Core.Sync.Dispatch;

/// <summary>When a failed action is tried again, and when it is not.</summary>
/// <param name="settings">First and longest wait, and when to give up.</param>
/// <param name="jitter">A number from 0 to 1 for each wait, so that many failures do not come back at the same moment.</param>
public sealed class RetryRule(SyncSettings settings, Func<double> jitter)
{
    /// <summary>The time of the next try, or null when there shall be none.</summary>
    /// <param name="failure">What went wrong.</param>
    /// <param name="attempts">How often it was tried, this time included.</param>
    /// <param name="journaledAt">When the action was journaled, UTC.</param>
    /// <param name="now">UTC.</param>
    public DateTimeOffset? NextTry(RemoteException failure, int attempts, DateTimeOffset journaledAt, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(failure);
        if (failure.Kind is RemoteFailureKind.Refused or RemoteFailureKind.Gone || now - journaledAt > settings.GiveUpAfter)
        {
            return null;
        }

        var wait = Wait(attempts);
        return now + (failure.RetryAfter > wait ? failure.RetryAfter.Value : wait);
    }

    /// <summary>The wait after so many failures: doubling, limited, spread from 75 % to 125 %.</summary>
    public TimeSpan Wait(int attempts)
    {
        var doubled = settings.FirstRetry * Math.Pow(2, Math.Clamp(attempts - 1, 0, 30));
        return (doubled > settings.LongestRetry ? settings.LongestRetry : doubled) * (0.75 + (jitter() / 2));
    }
}
