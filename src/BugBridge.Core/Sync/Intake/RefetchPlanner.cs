using System.Globalization;
using BugBridge.Core.Remotes;
using BugBridge.Core.Sync.Actions;
using BugBridge.Core.Sync.Changes;
using BugBridge.Core.Sync.Planning;

namespace BugBridge.Core.Sync.Intake;

/// <summary>Plans what to do when something could not be read: try again, visibly.</summary>
internal sealed class RefetchPlanner : IPlans<RefetchFailed>
{
    public Plan Decide(Known known, RefetchFailed failed) => new()
    {
        Actions =
        [
            new RefetchAgain(
                Stamp.For("look", failed.At.ToString(), failed.SeenAt.UtcTicks.ToString(CultureInfo.InvariantCulture)), failed.At.Remote, failed.At.Id)
            {
                Reason = failed.Reason,
                IsHistory = failed.IsHistory,
            },
        ],
    };
}
