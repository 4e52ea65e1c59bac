using System.Net;
using System.Text.RegularExpressions;
using BugBridge.Host.Access.Frames;
using BugBridge.Sandbox;
using BugBridge.Tests.Host.Dashboard;
using BugBridge.Tests.Journeys;
using Xunit;

namespace BugBridge.Tests.Frames;

/// <summary>The panel inside a ticket of Freshdesk: a signed address opens it for one ticket.</summary>
public sealed partial class BoundFrameTests : Journey
{
    private const string Secret = "the secret of the app in Freshdesk";

    private static CancellationToken Ending => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_signed_address_opens_the_panel_once_for_its_own_ticket_and_under_the_agents_name_in_Freshdesk()
    {
        await StartAsync(WithSecret);
        var (rep, ticket, other) = await FillAsync();
        var address = Address($"{rep}", $"{ticket}");
        using var visitor = new Visitor(Bridge.At("/"));
        var outer = await visitor.ReadAsync(address);
        var token = Field().Match(outer).Groups["token"].Value;

        using var own = await visitor.PostAsync("/panel", ("ticket", $"{ticket}"), ("do", "show"), (FrameVisits.Field, token));
        using var others = await visitor.PostAsync("/panel", ("ticket", $"{other}"), ("do", "show"), (FrameVisits.Field, token));
        using var smuggled = await visitor.PostAsync($"/panel?ticket={other}", ("ticket", $"{ticket}"), ("do", "show"), (FrameVisits.Field, token));
        using var asked = await visitor.PostAsync("/panel/candidates", ("ticket", $"{other}"), ("text", "x"), (FrameVisits.Field, token));

        foreach (var (name, act) in new[] { ("form.ticket", "form.do"), ("form[ticket]", "form[do]"), ("Form.Ticket", "Form.Do") })
        {
            using var prefixed = await visitor.PostAsync("/panel", (name, $"{other}"), (act, "show"), (FrameVisits.Field, token));
            using var both = await visitor.PostAsync("/panel", ("ticket", $"{ticket}"), (name, $"{other}"), (act, "file"), (FrameVisits.Field, token));
            Assert.DoesNotContain("Slow pages", await prefixed.Content.ReadAsStringAsync(Ending) + await both.Content.ReadAsStringAsync(Ending), StringComparison.Ordinal);
            Assert.NotEqual(HttpStatusCode.Redirect, both.StatusCode);
        }

        Assert.Contains($"value=\"{ticket}\"", outer, StringComparison.Ordinal);
        Assert.DoesNotContain("zdassets", outer, StringComparison.Ordinal);
        Assert.Contains("You are Fred Fresh.", WebUtility.HtmlDecode(await own.Content.ReadAsStringAsync(Ending)), StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), (others.StatusCode, smuggled.StatusCode, asked.StatusCode));
        Assert.Equal(HttpStatusCode.Forbidden, await visitor.StatusAsync(address));
    }

    [Fact]
    public async Task An_address_by_another_secret_an_old_one_and_one_for_a_customer_open_nothing()
    {
        await StartAsync(WithSecret);
        var (rep, ticket, _) = await FillAsync();
        var customer = Bridge.Sandbox.Freshdesk.AddCustomer("Carla Customer");
        using var visitor = new Visitor(Bridge.At("/"));
        var old = Address($"{rep}", $"{ticket}");

        Assert.Equal(HttpStatusCode.Forbidden, await visitor.StatusAsync(Address($"{rep}", $"{ticket}", "another secret of the same length")));
        Assert.Equal(HttpStatusCode.Forbidden, await visitor.StatusAsync(Address($"{customer}", $"{ticket}")));
        Assert.Equal(HttpStatusCode.NotFound, await visitor.StatusAsync(old.Replace("freshdesk", "request-tracker", StringComparison.Ordinal)));
        Bridge.Clock.Skip(TimeSpan.FromMinutes(3));
        Assert.Equal(HttpStatusCode.Forbidden, await visitor.StatusAsync(old));
    }

    private static JourneyOptions WithSecret => new()
    {
        Sandbox = options => options with { Helpdesk = HelpdeskVendor.Freshdesk },
        Settings = settings => settings.Helpdesk.Freshdesk.FrameSecret = Secret,
    };

    private async Task<(long Rep, long Ticket, long Other)> FillAsync()
    {
        var fresh = Bridge.Sandbox.Freshdesk;
        var (rep, customer) = (fresh.AddRep("Fred Fresh"), fresh.AddCustomer("Cara Customer"));
        var (ticket, other) = (fresh.FileTicket(customer, "Blank pages", "All of them."), fresh.FileTicket(customer, "Slow pages", "All of them."));
        await Bridge.SettleAsync();
        return (rep, ticket, other);
    }

    private string Address(string user, string ticket, string secret = Secret) =>
        "/panel/frame/freshdesk?" + Forgery.Address("freshdesk", secret, Bridge.Clock.GetUtcNow() + TimeSpan.FromMinutes(2), ticket, user, string.Empty);

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"(?<token>frame\\.[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Field();
}
