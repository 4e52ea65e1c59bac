using System.Reflection;
using System.Text.Encodings.Web;
using BugBridge.Host.Language;
using Microsoft.AspNetCore.Html;

namespace BugBridge.Host.Packs.Rendering;

/// <summary>A pack as one HTML file that needs nothing else, has no script, and prints well.</summary>
internal static class PackDocument
{
    private static readonly string Style = Read("document.css") + Read("assets/pack.css");

    public static async Task WriteAsync(Pack pack, Words words, TextWriter output)
    {
        await output.WriteLineAsync("<!DOCTYPE html>");
        var head = Elements.New("head").Holding(
            Elements.New("meta").With("charset", "utf-8"),
            Elements.New("meta").With("name", "viewport").With("content", "width=device-width, initial-scale=1"),
            Elements.New("title", pack.Title),
            Elements.New("style").Holding(new HtmlString(Style)));
        var main = Elements.New("main").Holding(
            Elements.New("h1", pack.Title),
            Elements.New("p", words.Of("Made by BugBridge on {0} ({1})", words.Time(pack.At), words.Zone.Id), "made"),
            PackHtml.Render(pack));
        Elements.New("html").With("lang", words.Culture.Name).Holding(head, Elements.New("body").Holding(main)).WriteTo(output, HtmlEncoder.Default);
        await output.WriteLineAsync();
    }

    private static string Read(string name)
    {
        using var file = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!);
        return file.ReadToEnd();
    }
}
