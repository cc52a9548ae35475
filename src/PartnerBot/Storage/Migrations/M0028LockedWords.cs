using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace PartnerBot.Storage.Migrations;

/// <summary>
/// Room for words that are locked: the same text takes four times as much. SQLite's columns have no length, and changing them would mean
/// copying every table. What stands in them already is locked by <see cref="LockStoredWords"/>.
/// </summary>
[DbContext(typeof(PartnerBotDb))]
[Migration("0028_LockedWords")]
internal sealed class M0028LockedWords : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        if (ActiveProvider != "Npgsql.EntityFrameworkCore.PostgreSQL")
            return;

        void Widen(string table, int length, bool nullable, params ReadOnlySpan<string> columns)
        {
            foreach (var column in columns)
            {
                migrationBuilder.AlterColumn<string>(column, table, maxLength: WordSafe.LockedLength(length), nullable: nullable, oldMaxLength: length, oldNullable: nullable);
            }
        }

        Widen("people", 200, true, "teams_name");
        Widen("people", 100, true, "call_me", "working_days");
        Widen("people", 4_000, true, "chat");
        Widen("people", 500, true, "away");
        Widen("deliveries", 64_000, false, "message");
        Widen("partnerships", 100, false, "name");
        Widen("partnerships", 500, false, "purpose");
        Widen("partnerships", 500, true, "daily_work");
        Widen("organisations", 100, false, "name");
        Widen("onboarding_answers", 500, true, "hopes", "brings", "needs", "values_here", "name_said", "reach", "access_needs", "words_to_avoid", "worry", "step_back", "second_here", "third_here");
        Widen("onboarding_answers", 200, false, "chosen_values");
        Widen("check_ins", 500, false, "burdens", "helps");
        Widen("check_ins", 500, true, "note", "said");
        Widen("asks", 500, false, "helps");
        Widen("ask_replies", 500, true, "line");
        Widen("appreciations", 500, false, "text");
        Widen("reflections", 100, false, "period");
        Widen("reflections", 500, false, "purpose");
        Widen("reflections", 4_000, false, "domains");
        Widen("set_up_suggestions", 500, false, "text");
        Widen("stories", 4_000, false, "changes");
        Widen("stories", 700, true, "before", "now");
        Widen("stories", 1_000, true, "happened");
        Widen("stories", 500, true, "why_it_matters");
        Widen("stories", 400, true, "lesson");
        Widen("stories", 100, true, "title");
        Widen("stories", 60, false, "domain");
        Widen("taken_down_stories", 64_000, false, "content");
        Widen("taken_down_stories", 60, false, "domain");
        Widen("panel_votes", 500, false, "reason");
        Widen("happenings", 500, true, "text");
        Widen("chosen_stories", 60, false, "domain");
        Widen("chosen_stories", 100, true, "checked_by");
        Widen("chosen_stories", 500, true, "checked_how");
    }
}
