using BugBridge.Host.Access;
using BugBridge.Host.Dashboard.Serving;
using BugBridge.Host.Language;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BugBridge.Host.Dashboard.Home;

/// <summary>The start page, which answers by who one is.</summary>
[Authorize(Roles.Reader)]
internal sealed class HomeModel(RepStartReading rep, EngineerStartReading engineer, LeadStartReading lead, OperatorStartReading bridge, Words words) : PageModel
{
    /// <summary>For whom it answers.</summary>
    public StartPage Start { get; private set; }

    /// <summary>The view that shows it.</summary>
    public string View => "_" + Start;

    /// <summary>What it shows: <see cref="RepStart"/>, <see cref="EngineerStart"/>, <see cref="LeadStart"/> or <see cref="OperatorStart"/>.</summary>
    public object Shown { get; private set; } = null!;

    /// <summary>The page as it is called on its button, in English.</summary>
    public static string TitleOf(StartPage page) => page switch
    {
        StartPage.Rep => "Rep",
        StartPage.Engineer => "Engineer",
        StartPage.Lead => "Support lead",
        _ => "Operator",
    };

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Start = StartChoice.Of(HttpContext);
        Shown = Start switch
        {
            StartPage.Rep => await rep.ReadAsync(HttpContext),
            StartPage.Engineer => await engineer.ReadAsync(words, cancellationToken),
            StartPage.Lead => await lead.ReadAsync(words, cancellationToken),
            _ => await bridge.ReadAsync(words, cancellationToken),
        };
    }
}
