using System.Globalization;

namespace BugBridge.Sandbox.Freshdesk.Api;

/// <summary>Addresses under which files are fetched without credentials, for a few minutes each, as Freshdesk's storage has them.</summary>
internal sealed class FileAddresses(FreshdeskDesk desk, FreshdeskOptions options, TimeProvider clock)
{
    /// <summary>Where a file can be had from now on.</summary>
    public string Of(string baseUrl, FreshdeskFile file) => string.Create(
        CultureInfo.InvariantCulture, $"{baseUrl}/attachments/{file.Id}?expires={(clock.GetUtcNow() + options.FileAddressLifetime).ToUnixTimeSeconds()}");

    /// <summary>The file, or null when the address is too old or there is none.</summary>
    public FreshdeskFile? Find(long id, long expires) => expires < clock.GetUtcNow().ToUnixTimeSeconds()
        ? null
        : desk.Locked(() => desk.State.Tickets.Values
            .SelectMany(ticket => ticket.Files.Concat(ticket.Conversations.SelectMany(written => written.Files)))
            .FirstOrDefault(file => file.Id == id));
}
