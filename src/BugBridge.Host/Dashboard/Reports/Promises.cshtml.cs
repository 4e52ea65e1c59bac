using BugBridge.Host.Access;
using BugBridge.Host.Language;
using Microsoft.AspNetCore.Authorization;

namespace BugBridge.Host.Dashboard.Reports;

/// <summary>Estimated fix dates, told, changed, kept and broken.</summary>
[Authorize(Roles.Reader)]
internal sealed class PromisesModel(SharedPacks packs, Words words, TimeProvider clock) : ReportModel(packs, words, clock)
{
    public override string Name => "promises";

    public override string Title => "Promises";
}
