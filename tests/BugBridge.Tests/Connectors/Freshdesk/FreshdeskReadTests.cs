using BugBridge.Core.Text;
using BugBridge.Core.Tickets;
using BugBridge.Tests.Contracts;
using Xunit;

namespace BugBridge.Tests.Connectors.Freshdesk;

public sealed class FreshdeskReadTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_customer_comes_with_company_and_language()
    {
        await using var rig = await FreshdeskRig.OpenAsync(Token);
        var company = rig.StandIn.AddCompany("Acme");
        var id = rig.StandIn.FileTicket(rig.StandIn.AddCustomer("Cora", "cora@example.com", company, "es"), "Falla", "No imprime.");

        var customer = (await ReadAsync(rig, id)).Requester!;

        Assert.Equal(("Cora", "cora@example.com", "Acme", "es"), (customer.Name, customer.Email, customer.AccountName, customer.Language));
    }

    [Fact]
    public async Task Each_level_of_a_nested_field_is_read_by_its_name_and_its_label()
    {
        await using var rig = await FreshdeskRig.OpenAsync(Token);
        rig.StandIn.AddNestedField(["Product", "Module", "Screen"], "Shop, web", "App");
        var id = rig.StandIn.FileTicket(rig.StandIn.AddCustomer("Cora"), "It stops", "It stops when it saves.");

        rig.StandIn.ChooseNested(id, "Product", "Shop, web", "Checkout > Pay", "Address");

        var fields = (await ReadAsync(rig, id)).Fields;
        Assert.Equal<FieldValue>("Shop, web", fields["cf_product"]);
        Assert.Equal([["Shop, web"], ["Checkout > Pay"], ["Address"]], new[] { "product", "Module", "Screen" }.Select(label => fields[label]));
        Assert.DoesNotContain(await rig.Helpdesk.Probe.ProbeAsync(["Product", "Module", "Screen"], Token), fault => fault.Path.Contains("field", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_customer_without_an_address_is_read()
    {
        await using var rig = await FreshdeskRig.OpenAsync(Token);
        var id = rig.StandIn.FileTicket(rig.StandIn.AddCustomer("Cora", string.Empty), "By phone", "It rattles.");

        Assert.Equal(("Cora", null), ((await ReadAsync(rig, id)).Requester?.Name, (await ReadAsync(rig, id)).Requester?.Email));
    }

    [Fact]
    public async Task A_ticket_is_new_until_a_rep_takes_it_up_or_answers()
    {
        await using var rig = await FreshdeskRig.OpenAsync(Token);
        var customer = rig.StandIn.AddCustomer("Cora");
        var (taken, answered, noted) = (rig.StandIn.FileTicket(customer, "a", "a"), rig.StandIn.FileTicket(customer, "b", "b"), rig.StandIn.FileTicket(customer, "c", "c"));

        rig.StandIn.Assign(taken, rig.Rep);
        rig.StandIn.Reply(answered, rig.Rep, "We look into it.");
        rig.StandIn.Note(noted, "Hm.", rig.Rep);

        Assert.Equal((TicketStatus.Open, "Rita Rep"), ((await ReadAsync(rig, taken)).Status, (await ReadAsync(rig, taken)).Assignee?.Name));
        Assert.Equal(TicketStatus.Open, (await ReadAsync(rig, answered)).Status);
        Assert.Equal(TicketStatus.New, (await ReadAsync(rig, noted)).Status);
    }

    [Fact]
    public async Task An_edited_note_reads_as_it_is_now_and_a_deleted_one_is_gone()
    {
        await using var rig = await FreshdeskRig.OpenAsync(Token);
        var id = rig.StandIn.FileTicket(rig.StandIn.AddCustomer("Cora"), "a", "a");
        var (edited, deleted) = (rig.StandIn.Note(id, "first", rig.Rep), rig.StandIn.Note(id, "second", rig.Rep));

        rig.StandIn.EditNote(id, edited, "better", rig.Rep);
        rig.StandIn.DeleteNote(id, deleted);

        var ticket = await ReadAsync(rig, id);
        Assert.True(ticket.HasWholeThread);
        Assert.Equal(["a", "better"], ticket.Comments.Select(comment => comment.Body.ToString()));
    }

    [Fact]
    public async Task A_note_of_the_bridge_that_a_person_edited_keeps_its_stamp_only_as_long_as_its_last_line()
    {
        await using var rig = await FreshdeskRig.OpenAsync(Token);
        var id = await rig.CreateTicketAsync("a", RigText.Plain("a"), Token);
        await rig.Helpdesk.Writer.UpdateAsync([id], new TicketUpdate("stamp-1") { Note = Core.Text.RichText.FromPlain("Filed.") }, Token);

        rig.StandIn.EditNote(FreshdeskRig.Id(id), rig.Ticket(id).Conversations[^1].Id, "Rewritten by hand.", rig.Rep);

        Assert.Null((await ReadAsync(rig, FreshdeskRig.Id(id))).Comments[^1].Stamp);
    }

    [Fact]
    public async Task Spam_counts_as_in_the_bin_and_nothing_of_its_thread_is_read()
    {
        await using var rig = await FreshdeskRig.OpenAsync(Token);
        var id = rig.StandIn.FileTicket(rig.StandIn.AddCustomer("Cora"), "Buy", "Buy now.");
        rig.StandIn.MarkSpam(id);

        var ticket = await ReadAsync(rig, id);

        Assert.Equal(TicketStatus.Deleted, ticket.Status);
        Assert.Empty(ticket.Comments);
    }

    [Fact]
    public async Task What_a_customer_wrote_whom_reps_deleted_or_blocked_is_withheld()
    {
        await using var rig = await FreshdeskRig.OpenAsync(Token);
        var customer = rig.StandIn.AddCustomer("Cora");
        var id = rig.StandIn.FileTicket(customer, "a", "a");
        rig.StandIn.Reply(id, customer, "more");
        rig.StandIn.Note(id, "by a rep", rig.Rep);
        rig.StandIn.DeleteContact(customer);

        var withheld = (await ReadAsync(rig, id)).Comments.Select(comment => comment.WithheldBecause is not null);

        Assert.Equal([true, true, false], withheld);
    }

    [Fact]
    public async Task A_rep_who_left_is_neither_rep_nor_customer()
    {
        await using var rig = await FreshdeskRig.OpenAsync(Token);
        var id = rig.StandIn.FileTicket(rig.StandIn.AddCustomer("Cora"), "a", "a");
        var leaving = rig.StandIn.AddRep("Leo Leaving");
        rig.StandIn.Note(id, "/bug", leaving);
        rig.StandIn.RemoveAgent(leaving);

        var author = (await ReadAsync(rig, id)).Comments[^1].Author;

        Assert.Equal((AuthorRole.Unknown, "somebody"), (author.Role, author.Name));
    }

    [Fact]
    public async Task A_rep_who_says_that_something_was_merged_merges_nothing()
    {
        await using var rig = await FreshdeskRig.OpenAsync(Token);
        var customer = rig.StandIn.AddCustomer("Cora");
        var (id, other) = (rig.StandIn.FileTicket(customer, "a", "a"), rig.StandIn.FileTicket(customer, "b", "b"));

        rig.StandIn.Note(id, $"Should this be merged into ticket {other}?", rig.Rep);
        rig.StandIn.Reply(id, rig.Rep, $"Your request was merged into ticket {other}.");

        Assert.Null((await ReadAsync(rig, id)).MergedInto);
    }

    private static async Task<Ticket> ReadAsync(FreshdeskRig rig, long id) =>
        Assert.IsType<Ticket>(await rig.Helpdesk.Reader.ReadAsync(id.ToString(System.Globalization.CultureInfo.InvariantCulture), Token));
}
