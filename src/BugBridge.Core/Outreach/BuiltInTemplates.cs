namespace BugBridge.Core.Outreach;

/// <summary>The words of all news in English and Spanish, for whoever configures none. They say nothing that only people inside would know.</summary>
internal static class BuiltInTemplates
{
    public const string English = "en";
    public const string Spanish = "es";

    public static IEnumerable<OutreachTemplate> All { get; } =
    [
        .. OutreachKinds.All.Select(kind => new OutreachTemplate { Event = kind, Language = English, Text = Letter("Hello {customer},", InEnglish(kind), "Kind regards,\n{rep}") }),
        .. OutreachKinds.All.Select(kind => new OutreachTemplate { Event = kind, Language = Spanish, Text = Letter("Hola, {customer}:", InSpanish(kind), "Un cordial saludo,\n{rep}") }),
    ];

    /// <summary>Who signs where no rep works on the ticket.</summary>
    /// <param name="language">The tag of the template's language.</param>
    public static string Team(string language) => language.StartsWith(Spanish, StringComparison.OrdinalIgnoreCase) ? "El equipo de soporte" : "The support team";

    private static string Letter(string greeting, string body, string closing) => $"{greeting}\n\n{body}\n\n{closing}";

    private static string InEnglish(OutreachKind kind) => kind switch
    {
        OutreachKind.Estimate => "Thank you for reporting a problem (\"{subject}\"). Our engineers expect to fix it by {date}. We will let you know if that changes.",
        OutreachKind.Slip => "The fix for the problem you reported (\"{subject}\") is taking longer than planned. We now expect it by {date} instead of {before}. We are sorry for the delay.",
        OutreachKind.Sooner => "Good news about the problem you reported (\"{subject}\"): we now expect the fix by {date}, earlier than {before} as announced.",
        OutreachKind.NoDate => "We told you that the problem you reported (\"{subject}\") would be fixed by {before}. We cannot keep that date and do not have a new one yet. We are sorry, and will let you know as soon as we have one.",
        OutreachKind.Workaround => "Until the problem you reported (\"{subject}\") is fixed, this may help:\n\n{workaround}",
        OutreachKind.WorkaroundChanged => "We have a better workaround for the problem you reported (\"{subject}\"). Until it is fixed, please do this instead:\n\n{workaround}",
        OutreachKind.WorkaroundWithdrawn => "We sent you a workaround for the problem you reported (\"{subject}\"). It turned out not to work, so please do not use it any more. We are sorry for the trouble.",
        OutreachKind.Fixed => "The problem you reported (\"{subject}\") has been fixed. We will let you know when the fix is available to you. Thank you for reporting it, and for your patience.",
        _ => "The problem you reported (\"{subject}\") has been fixed, and the fix is available now. If you still see the problem, please reply to this message. Thank you for reporting it, and for your patience.",
    };

    private static string InSpanish(OutreachKind kind) => kind switch
    {
        OutreachKind.Estimate => "Nos informó de un problema («{subject}»). Nuestros ingenieros esperan tenerlo resuelto para el {date}. Le avisaremos si eso cambia.",
        OutreachKind.Slip => "La solución del problema del que nos informó («{subject}») tarda más de lo que le dijimos. Ahora la esperamos para el {date}; antes era el {before}. Sentimos el retraso.",
        OutreachKind.Sooner => "Buenas noticias sobre el problema del que nos informó («{subject}»): ahora esperamos la solución para el {date}, antes del {before} que le habíamos dicho.",
        OutreachKind.NoDate => "Le dijimos que el problema del que nos informó («{subject}») estaría resuelto para el {before}. Esa fecha ya no es válida y todavía no tenemos otra. Lo sentimos y le avisaremos en cuanto la haya.",
        OutreachKind.Workaround => "Hasta que se resuelva el problema del que nos informó («{subject}»), esto puede ayudarle:\n\n{workaround}",
        OutreachKind.WorkaroundChanged => "Tenemos un consejo mejor que el anterior hasta que se resuelva el problema del que nos informó («{subject}»). Por favor, haga esto en su lugar:\n\n{workaround}",
        OutreachKind.WorkaroundWithdrawn => "Hace un tiempo le dijimos qué hacer hasta que se resolviera el problema del que nos informó («{subject}»). Hemos sabido que no ayuda, así que le rogamos que no cuente más con ello. Sentimos las molestias.",
        OutreachKind.Fixed => "El problema del que nos informó («{subject}») está resuelto. Le avisaremos cuando la solución esté disponible para usted. Gracias por su paciencia y por avisarnos.",
        _ => "El problema del que nos informó («{subject}») está resuelto y la solución ya está disponible. Si sigue viendo el problema, responda a este mensaje. Gracias por su paciencia y por avisarnos.",
    };
}
