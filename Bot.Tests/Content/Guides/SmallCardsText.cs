namespace CsBot.Tests.Content.Guides;

internal static class SmallCardsText
{
    public static readonly IReadOnlyDictionary<string, string> Files = new Dictionary<string, string>
    {
        [SmallCards.Facts] = """
            id: demo
            version: "7"
            phases:
              - 1-first
              - 2-second
            regions:
              - id: here
                home: https://here.example.com/
              - id: there
                home: https://there.example.com/
            status:
              state: retired
              products:
                - id: tool
                  url: https://tool.example.com/
            links:
              - id: sign-up
                url: https://signup.example.com/
                step: begin
              - id: own
                personal: true
                step: go-on
              - id: home
                address: region-home
                step: end

            """,
        [SmallCards.Words] = """
            title: A demo
            phases:
              first: First part
              second: Second part
            regions:
              here: Here
              there: There
            links:
              sign-up: { title: Sign up, where: At the **top**, purpose: Makes it }
              own: { title: Own link, where: In the middle, purpose: Ties it }
              home: { title: Home, where: At the end, purpose: Opens it }
            status:
              moved: { summary: It moved., text: It has moved. }
              retired: { summary: It is gone., text: It has gone. }
              products:
                tool: { product: Tool, title: About the tool }

            """,
        ["guides/demo/en/short-version.md"] = "Begin, go on, end.\n",
        ["guides/demo/en/after.md"] = "Rest.\n",
        ["guides/demo/en/troubleshooting.yaml"] = """
            invitation:
              forwarded: It is not yours.
              missing: Look again.
              whoCanSend: Somebody can.
              request: Please send it.
            screens:
              - id: first-screen
                sees: The first screen
                step: begin
            conditions:
              - id: invited
                question: Were you invited?
                hint: By somebody.
                fails: The invitation
                fixer: Somebody
                cure: Ask.
                step: begin
            waits:
              - id: later
                what: another time
                text: It will come.

            """,
        ["guides/demo/en/practice.md"] = "Dear nobody.\n",
        [SmallCards.Begin] = """
            ---
            title: Begin
            expect: The **beginning**.
            link:
              title: Open it
              url: https://signup.example.com/
            picture:
              file: begin.png
              alt: A drawing
            troubles:
              - id: lost
                sees: I am lost
                cure: Go on.
                goTo: go-on
              - id: stuck
                sees: I am stuck
                cure: Wait a little.
            ---
            Do *this* first.

            > [!WARNING]
            > Be careful,
            > very careful.

            Then do that.

            > [!TIP]
            > Smile.

            """,
        [SmallCards.GoOn] = """
            ---
            title: Go on
            action: false
            expect: More.
            ---
            Nothing to do.

            """,
        [SmallCards.End] = """
            ---
            title: End
            expect: The end.
            link: { title: Home, address: region-home }
            ---
            Stop.

            """,
        ["images/begin.png"] = "a picture",
    };
}
