using BugBridge.Host.Access;
using BugBridge.Host.Language;
using BugBridge.Host.Packs;
using Microsoft.AspNetCore.Authorization;

namespace BugBridge.Host.Dashboard.Reports;

/// <summary>Thanks to those who report.</summary>
[Authorize(Roles.Reader)]
internal sealed class RecognitionModel(IEnumerable<IPackSource> sources, Words words, TimeProvider clock) : ReportModel(sources, words, clock)
{
    public override string Name => "reporters";

    public override string Title => "Recognition";
}
