using System.Text;
using BugBridge.Core.Erasure;
using BugBridge.Core.Masking;
using BugBridge.Storage.Stores;
using Microsoft.EntityFrameworkCore;

namespace BugBridge.Storage.Deliveries;

/// <summary>A pack that quotes the ticket says from now on only that it did: cutting words out of four formats would leave some.</summary>
internal sealed class PackForgetting : IForgets
{
    private const string File = "UPDATE \"DeliveryFiles\" SET \"Content\" = @p2 WHERE \"Stamp\" = @p0 AND \"Name\" = @p1";

    public async Task ForgetAsync(TicketErasure erasure, PlanKeeping keeping)
    {
        var address = Encoding.UTF8.GetBytes(erasure.Url);
        var stamps = await keeping.Transaction.Context.DeliveryFiles.Select(file => new { file.Stamp, file.Name }).ToListAsync(keeping.Ending);
        foreach (var key in stamps)
        {
            var file = await keeping.Transaction.Context.DeliveryFiles.SingleAsync(row => row.Stamp == key.Stamp && row.Name == key.Name, keeping.Ending);
            if (Names(file.Content, address))
            {
                await keeping.Transaction.ExecuteAsync(File, [file.Stamp, file.Name, Instead(file.MediaType)], keeping.Ending);
            }
        }
    }

    private static bool Names(ReadOnlySpan<byte> content, ReadOnlySpan<byte> address)
    {
        for (var at = content.IndexOf(address); at >= 0; at = content.IndexOf(address))
        {
            content = content[(at + address.Length)..];
            if (content.IsEmpty || !char.IsAsciiDigit((char)content[0]))
            {
                return true;
            }
        }

        return false;
    }

    private static byte[] Instead(string mediaType)
    {
        const string Why = ErasedText.Mark + " This pack quoted a ticket that was deleted. Make it again for its period to read the rest.";
        return Encoding.UTF8.GetBytes(mediaType switch
        {
            _ when mediaType.Contains("html", StringComparison.Ordinal) => $"<!doctype html><title>{ErasedText.Mark}</title><p>{Why}</p>",
            _ when mediaType.Contains("json", StringComparison.Ordinal) => $"{{\"erased\":\"{Why}\"}}",
            _ => Why,
        });
    }
}
