using PartnerBot.BotFramework.Cards;

namespace PartnerBot.BotFramework.Tests.Cards;

internal static class SomeCards
{
    public static AdaptiveCard Small { get; } = new()
    {
        Lang = "en",
        FallbackText = "How are things?",
        Body =
        [
            new TextBlock("How are things?") { Style = TextBlockStyle.Heading, Size = TextSize.Large, Weight = TextWeight.Bolder },
            new TextInput("note") { Label = "A note", IsRequired = true, ErrorMessage = "Please write a few words.", MaxLength = 500, IsMultiline = true },
            new ChoiceSetInput("mood") { Label = "What weighs?", IsMultiSelect = true, Style = ChoiceSetStyle.Expanded, Choices = [new("Workload", "1"), new("Timing", "2")] },
        ],
        Actions =
        [
            new ExecuteAction("Send") { Verb = "checkin.answer", Data = new CardData { ["checkIn"] = "01980000-0000-7000-8000-000000000001", ["version"] = 3 } },
            new ExecuteAction("Not now") { Verb = "checkin.later", AssociatedInputs = AssociatedInputs.None },
        ],
    };

    /// <summary>Every element and action, each once, and every property of any interest.</summary>
    public static AdaptiveCard OfEverything { get; } = new()
    {
        Lang = "fr",
        Rtl = false,
        FallbackText = "Où en êtes-vous ?",
        Speak = "Où en êtes-vous ?",
        Teams = new TeamsCardProperties { Width = TeamsCardWidth.Full, Entities = [new CardMention("<at>Ana</at>", new MentionedPerson("29:1ana", "Ana"))] },
        Refresh = new CardRefresh(new ExecuteAction("Refresh") { Verb = "card.refresh" }) { UserIds = ["29:1ana"] },
        Body = [.. Elements.Select(element => element.Element)],
        Actions = [.. Actions.Select(action => action.Action)],
    };

    /// <summary>One of each element with its JSON as Teams wants it.</summary>
    public static IReadOnlyList<(CardElement Element, string Json)> Elements =>
    [
        (
            new TextBlock("Bonjour <at>Ana</at>")
            {
                Id = "hello", Size = TextSize.ExtraLarge, Weight = TextWeight.Bolder, Color = TextColor.Accent, IsSubtle = true, FontType = FontType.Monospace, Style = TextBlockStyle.ColumnHeader,
                MaxLines = 2, HorizontalAlignment = HorizontalAlignment.Center, IsVisible = false, Separator = true, Spacing = Spacing.ExtraLarge, Height = ElementHeight.Stretch, TargetWidth = TargetWidth.AtLeastNarrow,
            },
            """
            {"type":"TextBlock","id":"hello","text":"Bonjour <at>Ana</at>","size":"ExtraLarge","weight":"Bolder","color":"Accent","isSubtle":true,"fontType":"Monospace","style":"columnHeader",
             "wrap":true,"maxLines":2,"horizontalAlignment":"Center","isVisible":false,"separator":true,"spacing":"ExtraLarge","height":"stretch","targetWidth":"atLeast:Narrow"}
            """),
        (
            new RichTextBlock([new TextRun("mot à mot") { Italic = true, Highlight = true, SelectAction = new OpenUrlAction("Plus", new Uri("https://a.example/?b=c&d=é")) }]),
            """
            {"type":"RichTextBlock","inlines":[{"type":"TextRun","text":"mot à mot","italic":true,"highlight":true,"selectAction":{"type":"Action.OpenUrl","title":"Plus","url":"https://a.example/?b=c&d=é"}}]}
            """),
        (
            new Image(new Uri("https://a.example/b.png"), "Un pont") { Size = ImageSize.Stretch, Style = ImageStyle.RoundedCorners, Width = "120px" },
            """{"type":"Image","url":"https://a.example/b.png","altText":"Un pont","size":"Stretch","style":"RoundedCorners","width":"120px"}"""),
        (
            new Container([new TextBlock("Attention")])
            {
                Style = ContainerStyle.Attention, Bleed = true, MinHeight = "80px", Rtl = true, ShowBorder = true, RoundedCorners = true, VerticalContentAlignment = VerticalAlignment.Bottom,
                SelectAction = new ExecuteAction("Ouvrir") { Verb = "open" },
            },
            """
            {"type":"Container","items":[{"type":"TextBlock","text":"Attention","wrap":true}],"style":"attention","bleed":true,"minHeight":"80px","selectAction":{"type":"Action.Execute","title":"Ouvrir","verb":"open","fallback":{"type":"Action.Submit","title":"Ouvrir","data":{"verb":"open"}}},
             "verticalContentAlignment":"Bottom","rtl":true,"showBorder":true,"roundedCorners":true}
            """),
        (
            new ColumnSet([
                new Column([new TextBlock("1")]) { Id = "first", Width = ColumnWidth.Auto }, new Column([new TextBlock("2")]) { Width = ColumnWidth.Stretch },
                new Column([new TextBlock("3")]) { Width = ColumnWidth.Weight(2.5) }, new Column([new TextBlock("4")]) { Width = ColumnWidth.Pixels(50) },
            ]),
            """
            {"type":"ColumnSet","columns":[
              {"type":"Column","id":"first","items":[{"type":"TextBlock","text":"1","wrap":true}],"width":"auto"},{"type":"Column","items":[{"type":"TextBlock","text":"2","wrap":true}],"width":"stretch"},
              {"type":"Column","items":[{"type":"TextBlock","text":"3","wrap":true}],"width":2.5},{"type":"Column","items":[{"type":"TextBlock","text":"4","wrap":true}],"width":"50px"}]}
            """),
        (
            new FactSet([new Fact("Ville", "Nairobi")]),
            """{"type":"FactSet","facts":[{"title":"Ville","value":"Nairobi"}]}"""),
        (
            new Table([new TableColumn { Width = ColumnWidth.Weight(1) }], [new TableRow([new TableCell("Qui voit")]) { Style = ContainerStyle.Emphasis }]) { ShowGridLines = false, GridStyle = ContainerStyle.Accent },
            """
            {"type":"Table","columns":[{"width":1}],"rows":[{"type":"TableRow","cells":[{"type":"TableCell","items":[{"type":"TextBlock","text":"Qui voit","wrap":true}]}],"style":"emphasis"}],
             "firstRowAsHeaders":true,"showGridLines":false,"gridStyle":"accent"}
            """),
        (
            new ActionSet([new ExecuteAction("Oui") { Verb = "yes" }]),
            """{"type":"ActionSet","actions":[{"type":"Action.Execute","title":"Oui","verb":"yes","fallback":{"type":"Action.Submit","title":"Oui","data":{"verb":"yes"}}}]}"""),
        (
            new TextInput("note") { Label = "Note", IsMultiline = true, MaxLength = 500, Placeholder = "…", Style = TextInputStyle.Email, Regex = "^.+$", IsRequired = true, ErrorMessage = "Quelques mots", Value = "x" },
            """
            {"type":"Input.Text","id":"note","label":"Note","isMultiline":true,"maxLength":500,"placeholder":"…","style":"Email","regex":"^.+$","isRequired":true,"errorMessage":"Quelques mots","value":"x"}
            """),
        (
            new NumberInput("days") { Label = "Jours", Min = 0, Max = 7.5, Value = 3 },
            """{"type":"Input.Number","id":"days","label":"Jours","min":0,"max":7.5,"value":3}"""),
        (
            new DateInput("until") { Label = "Jusqu'au", Min = new(2027, 1, 1), Max = new(2027, 12, 31), Value = new(2027, 1, 31) },
            """{"type":"Input.Date","id":"until","label":"Jusqu'au","min":"2027-01-01","max":"2027-12-31","value":"2027-01-31"}"""),
        (
            new TimeInput("from") { Label = "Dès", Min = new(0, 0), Max = new(23, 59), Value = new(9, 15) },
            """{"type":"Input.Time","id":"from","label":"Dès","min":"00:00","max":"23:59","value":"09:15"}"""),
        (
            new ToggleInput("agree", "J'accepte") { Label = "Accord", ValueOn = "yes", ValueOff = "no", Value = "no" },
            """{"type":"Input.Toggle","id":"agree","title":"J'accepte","label":"Accord","valueOn":"yes","valueOff":"no","value":"no","wrap":true}"""),
        (
            new ChoiceSetInput("mood") { Label = "Humeur", Style = ChoiceSetStyle.Filtered, Choices = [new("Bien", "5"), new("Mal", "1")], Value = "5", Placeholder = "Choisir" },
            """{"type":"Input.ChoiceSet","id":"mood","label":"Humeur","style":"filtered","choices":[{"title":"Bien","value":"5"},{"title":"Mal","value":"1"}],"value":"5","placeholder":"Choisir","wrap":true}"""),
        (
            new LineChart([new ChartLine("Milieu", [new(new DateOnly(2027, 1, 31), 0), new(new DateOnly(2027, 2, 28), 2.5)]) { Color = ChartColor.CategoricalLightBlue }], new TextBlock("0, puis 2,5"))
            {
                Title = "Tendance", ShowTitle = true, ColorSet = ChartColorSet.Diverging, XAxisTitle = "Cycle", YAxisTitle = "Pas", YMin = 0, YMax = 5, ShowLegend = false, Color = ChartColor.Good,
            },
            """
            {"type":"Chart.Line","data":[{"legend":"Milieu","values":[{"x":"2027-01-31","y":0},{"x":"2027-02-28","y":2.5}],"color":"categoricalLightBlue"}],"title":"Tendance","showTitle":true,"colorSet":"diverging",
             "xAxisTitle":"Cycle","yAxisTitle":"Pas","yMin":0,"yMax":5,"showLegend":false,"color":"good","fallback":{"type":"TextBlock","text":"0, puis 2,5","wrap":true}}
            """),
        (
            new VerticalBarChart([new ChartBar("Temps", 3) { Color = ChartColor.Neutral }], new TextBlock("Temps : 3")) { ShowBarValues = true },
            """{"type":"Chart.VerticalBar","data":[{"x":"Temps","y":3,"color":"neutral"}],"showBarValues":true,"fallback":{"type":"TextBlock","text":"Temps : 3","wrap":true}}"""),
        (
            new HorizontalBarChart([new ChartBar("Temps", 3)], new TextBlock("Temps : 3")) { DisplayMode = HorizontalBarDisplay.AbsoluteNoAxis },
            """{"type":"Chart.HorizontalBar","data":[{"x":"Temps","y":3}],"displayMode":"AbsoluteNoAxis","fallback":{"type":"TextBlock","text":"Temps : 3","wrap":true}}"""),
        (
            new DonutChart([new ChartSlice("Oui", 3)], new TextBlock("Oui : 3")) { Value = "3", ValueColor = ChartColor.CategoricalMarigold },
            """{"type":"Chart.Donut","data":[{"legend":"Oui","value":3}],"value":"3","valueColor":"categoricalMarigold","fallback":{"type":"TextBlock","text":"Oui : 3","wrap":true}}"""),
    ];

    /// <summary>One of each action with its JSON as Teams wants it.</summary>
    public static IReadOnlyList<(CardAction Action, string Json)> Actions =>
    [
        (
            new ExecuteAction("Envoyer") { Id = "send", Verb = "checkin.answer", Data = new CardData { ["checkIn"] = "1", ["version"] = 3 }, Style = ActionStyle.Positive, Mode = ActionMode.Secondary },
            """
            {"type":"Action.Execute","id":"send","title":"Envoyer","verb":"checkin.answer","data":{"checkIn":"1","version":3},"style":"positive","mode":"secondary",
             "fallback":{"type":"Action.Submit","title":"Envoyer","data":{"checkIn":"1","version":3,"verb":"checkin.answer"},"style":"positive","mode":"secondary"}}
            """),
        (
            new SubmitAction("Retour") { Data = new CardData { ["verb"] = "back" }, AssociatedInputs = AssociatedInputs.None, Teams = new(new TeamsSubmitFeedback(Hide: true)) },
            """{"type":"Action.Submit","title":"Retour","data":{"verb":"back"},"associatedInputs":"none","msteams":{"feedback":{"hide":true}}}"""),
        (
            new OpenUrlAction("Lire", new Uri("https://a.example/b")) { Tooltip = "Une page", IconUrl = "icon:Open" },
            """{"type":"Action.OpenUrl","title":"Lire","url":"https://a.example/b","tooltip":"Une page","iconUrl":"icon:Open"}"""),
        (
            new ShowCardAction("Plus", new AdaptiveCard { Body = [new TextBlock("Davantage")] }),
            """
            {"type":"Action.ShowCard","title":"Plus","card":{"type":"AdaptiveCard","$schema":"http://adaptivecards.io/schemas/adaptive-card.json","version":"1.5","body":[{"type":"TextBlock","text":"Davantage","wrap":true}]}}
            """),
        (
            new ToggleVisibilityAction("Montrer", ["hello"]),
            """{"type":"Action.ToggleVisibility","title":"Montrer","targetElements":["hello"]}"""),
    ];
}
