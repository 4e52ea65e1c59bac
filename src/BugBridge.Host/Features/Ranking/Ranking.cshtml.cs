using BugBridge.Host.Access;
using BugBridge.Host.Dashboard.Serving;
using BugBridge.Host.Dashboard.Shared;
using BugBridge.Host.Language;
using Microsoft.AspNetCore.Authorization;

namespace BugBridge.Host.Features.Ranking;

/// <summary>The ranking of a period with its parts, to be handed on; the page of issues shows it as of now.</summary>
[Authorize(Roles.Reader)]
internal sealed class RankingModel(SharedPacks packs, Words words, TimeProvider clock) : ReportModel(packs, words, clock)
{
    public override string Name => RankingPack.Report;

    public override string Title => "Ranking";
}
