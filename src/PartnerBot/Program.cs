using PartnerBot.Administration;
using PartnerBot.Asks;
using PartnerBot.BotFramework.Hosting;
using PartnerBot.CheckIns;
using PartnerBot.Closings;
using PartnerBot.Commands;
using PartnerBot.Deliveries;
using PartnerBot.Hosting;
using PartnerBot.Hosting.Development;
using PartnerBot.Hosting.Health;
using PartnerBot.Hosting.Packaging;
using PartnerBot.Hosting.Telemetry;
using PartnerBot.Onboarding;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Privacy;
using PartnerBot.Reflections;
using PartnerBot.Reports;
using PartnerBot.Safety;
using PartnerBot.Schedules;
using PartnerBot.SelfChecks;
using PartnerBot.Settings;
using PartnerBot.Storage;
using PartnerBot.Web;
using PartnerBot.Wording;

var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });

if (PackageCommand.IsAsked(args))
    return PackageCommand.Run(args, builder.Configuration, Console.Out, Console.Error);

builder.AddDevelopmentTools();
builder.Services
    .AddStorage()
    .AddSchedules()
    .AddDeliveries()
    .AddPrivacy()
    .AddWording()
    .AddHealth()
    .AddTelemetry();

builder.Services.AddBotFramework(builder.Configuration)
    .AddPeople()
    .AddSettings()
    .AddSafety()
    .AddCommands()
    .AddPartnerships()
    .AddOnboarding()
    .AddCheckIns()
    .AddAsks()
    .AddReflections()
    .AddClosings()
    .AddReports()
    .AddSelfChecks()
    .AddPauses()
    .AddMyData()
    .AddAdministration();

var app = builder.Build();
if (app.Services.GetService<ClosedDoor>() is { } door && door.Faults() is [_, ..] faults)
    return await door.StandAsync(faults);

app.MapBot();
app.MapPersonalLinks();
app.MapHealth();

return await app.RunOrExplainAsync(app.Services.GetRequiredService<WaitingRoom>().PassAsync);
