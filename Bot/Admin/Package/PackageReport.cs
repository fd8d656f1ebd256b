using CsBot.Content.Cards;
using CsBot.Content.Pages;

namespace CsBot.Admin.Package;

/// <summary>What the admin reads once the package is written: what it is, what to do next, and the link for mails.</summary>
internal static class PackageReport
{
    private static readonly string[] CopilotWarning =
    [
        "Warning: what the bot sends by itself does not arrive in Microsoft 365 Copilot: replies of the support team, news about a request, reminders.",
        "  A request that is made there is answered there, so its answer is not read. People are told to talk to the team in Teams instead (copilot in Cards/app).",
        "  A message there cannot be changed either: cards stay as they were, with their buttons.",
    ];

    public static string Of(PackageRequest request, AppContent content)
    {
        var links = new TeamsLinks(request.Teams);
        string begin = content.Texts[0].Personal[0].Title;
        string languages = string.Join(", ", content.Texts.Select(texts => texts.Language));
        string[] lines =
        [
            $"Written: {Path.GetFullPath(request.File)}",
            $"  app {request.TeamsId}, version {request.Version}, manifest {request.Schema}, language {languages}",
            .. PackageRules.Remarks(request).Select(remark => $"Remark: {remark}"),
            .. request.Copilot ? CopilotWarning : [],
            "Next:",
            $"  1. Open {request.PageAddress(PageNames.Privacy)} in a browser: the bot must be running there.",
            "  2. Teams admin center > Teams apps > Manage apps > Upload new app: choose the file. To try it yourself first: Teams > Apps > Manage your apps > Upload an app.",
            "  3. Add the app to the support team, and choose the channel that should receive requests.",
            "Start link, for an email once people may use the app:",
            $"  {links.PersonalChat(request.AppId!, begin)}",
            "Link to add the app. If your organization's catalog offers it, replace the id with the App ID that the admin center shows:",
            $"  {links.AddApp(request.TeamsId!)}",
        ];
        return string.Join(Environment.NewLine, lines);
    }
}
