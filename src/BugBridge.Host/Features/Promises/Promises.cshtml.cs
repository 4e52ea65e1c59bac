using BugBridge.Host.Access;
using BugBridge.Host.Dashboard.Serving;
using BugBridge.Host.Dashboard.Shared;
using BugBridge.Host.Language;
using Microsoft.AspNetCore.Authorization;

namespace BugBridge.Host.Features.Promises;

/// <summary>Estimated fix dates, told, changed, kept and broken.</summary>
[Authorize(Roles.Reader)]
internal sealed class PromisesModel(SharedPacks packs, Words words, TimeProvider clock) : ReportModel(packs, words, clock)
{
    public override string Name => PromisesPack.Report;

    public override string Title => "Promises";
}
