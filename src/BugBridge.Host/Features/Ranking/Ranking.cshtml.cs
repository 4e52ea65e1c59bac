using BugBridge.Host.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BugBridge.Host.Features.Ranking;

/// <summary>The ranking's old address: it stands with the issues now.</summary>
[Authorize(Roles.Reader)]
internal sealed class RankingModel : PageModel
{
    /// <summary>The page of all issues, at the period that was asked for.</summary>
    public IActionResult OnGet() => LocalRedirectPermanent("/issues" + QueryString.Create(Request.Query));
}
