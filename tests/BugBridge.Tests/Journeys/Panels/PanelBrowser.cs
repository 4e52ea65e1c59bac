using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace BugBridge.Tests.Journeys.Panels;

/// <summary>A browser with cookies and without JavaScript, with the panel open.</summary>
internal sealed class PanelBrowser(Uri bridge, CancellationToken ending) : IDisposable
{
    private readonly HttpClient _http = new(new HttpClientHandler { UseCookies = true }) { BaseAddress = bridge };

    public IHtmlDocument Page { get; private set; } = null!;

    public HttpStatusCode Status { get; private set; }

    public Uri Address { get; private set; } = bridge;

    /// <summary>The headers of the last answer.</summary>
    public string Header(string name) => Headers.GetValueOrDefault(name, string.Empty);

    public string Text => Page.Body!.TextContent;

    private Dictionary<string, string> Headers { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The languages that the reader wants.</summary>
    public string Languages
    {
        set
        {
            _http.DefaultRequestHeaders.AcceptLanguage.Clear();
            _http.DefaultRequestHeaders.AcceptLanguage.ParseAdd(value);
        }
    }

    /// <summary>Whom the proxy in front says that it is.</summary>
    public string User
    {
        set
        {
            _http.DefaultRequestHeaders.Remove("X-User");
            _http.DefaultRequestHeaders.Add("X-User", value);
        }
    }

    public async Task OpenAsync(string path)
    {
        using var answer = await _http.GetAsync(path, ending);
        await ShowAsync(answer);
    }

    public Task OpenAsync(long ticket) => OpenAsync($"/panel?ticket={ticket}");

    /// <summary>Presses a button with what its form holds by now, and shows what comes.</summary>
    /// <param name="button">What its <c>do</c> says.</param>
    /// <param name="entered">What is entered into the form before.</param>
    /// <param name="key">Of several such buttons, the one for this issue.</param>
    public Task PressAsync(string button, (string Field, string Value)? entered = null, string? key = null) => SendAsync(Form(button, key), Button(button, key).Value, entered);

    /// <summary>What the form with a button would send now. Boxes that are ticked under one name are numbered.</summary>
    public Dictionary<string, string> Form(string button, string? key = null)
    {
        var form = (IHtmlFormElement)Button(button, key).Closest("form")!;
        var sent = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var element in form.Elements)
        {
            switch (element)
            {
                case IHtmlInputElement { Type: "checkbox" } box when box.IsChecked:
                    sent[$"{box.Name}[{sent.Keys.Count(name => name.StartsWith(box.Name + "[", StringComparison.Ordinal))}]"] = box.Value;
                    break;
                case IHtmlInputElement { Type: not "checkbox" } input:
                    sent[input.Name!] = input.Value;
                    break;
                case IHtmlTextAreaElement area:
                    sent[area.Name!] = area.Value;
                    break;
                case IHtmlSelectElement select:
                    sent[select.Name!] = select.Value ?? string.Empty;
                    break;
            }
        }

        return sent;
    }

    private IHtmlButtonElement Button(string button, string? key) => Page.QuerySelectorAll<IHtmlButtonElement>("button[name=do]").First(one =>
        one.Value == (key is null ? button : $"{button} {key}")
        || (one.Value == button && key is not null && one.Closest("form")!.QuerySelector<IHtmlInputElement>("input[name=key]")?.Value == key));

    public async Task SendAsync(Dictionary<string, string> form, string button, (string Field, string Value)? entered = null, string address = "/panel")
    {
        using var answer = await PostAsync(form, button, entered, address);
        await ShowAsync(answer);
    }

    public void Dispose() => _http.Dispose();

    private Task<HttpResponseMessage> PostAsync(Dictionary<string, string> form, string button, (string Field, string Value)? entered, string address)
    {
        var sent = new Dictionary<string, string>(form, StringComparer.Ordinal) { ["do"] = button };
        if (entered is var (field, value))
        {
            sent[field] = value;
        }

        return _http.PostAsync(address, new FormUrlEncodedContent(sent), ending);
    }

    private async Task ShowAsync(HttpResponseMessage answer)
    {
        (Status, Address) = (answer.StatusCode, answer.RequestMessage!.RequestUri!);
        Headers.Clear();
        foreach (var (name, values) in answer.Headers)
        {
            Headers[name] = string.Join(", ", values);
        }

        Page = await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync(ending), ending);
    }
}
