using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Microsoft.EntityFrameworkCore.Migrations.Operations.Builders;

namespace PartnerBot.Storage.Migrations;

/// <summary>
/// Columns by what they hold. None names a database's own type: SQLite and PostgreSQL each choose theirs, as they do for the model.
/// </summary>
internal static class Columns
{
    extension(ColumnsBuilder table)
    {
        /// <summary>An <see cref="IEntityId{TSelf}"/>, be it the row's own or another one's.</summary>
        public OperationBuilder<AddColumnOperation> Id(string name, bool nullable = false) => table.Column<Guid>(name: name, nullable: nullable);

        public OperationBuilder<AddColumnOperation> Text(string name, int maxLength, bool nullable = false) =>
            table.Column<string>(name: name, maxLength: maxLength, nullable: nullable);

        /// <summary>What people wrote, or what tells how they are; locked, which takes more room. The mapping says the same length.</summary>
        public OperationBuilder<AddColumnOperation> Words(string name, int maxLength = TextLength.Default, bool nullable = false) =>
            table.Text(name, WordSafe.LockedLength(maxLength), nullable);

        /// <summary>An enum, by the name of its member.</summary>
        public OperationBuilder<AddColumnOperation> Choice(string name, bool nullable = false) => table.Text(name, TextLength.Choice, nullable);

        /// <summary>A small structure that is read and written as a whole.</summary>
        public OperationBuilder<AddColumnOperation> Json(string name, bool nullable = false) => table.Text(name, TextLength.Json, nullable);

        /// <summary>A <see cref="DateTimeOffset"/>.</summary>
        public OperationBuilder<AddColumnOperation> Instant(string name, bool nullable = false) =>
            table.Column<DateTime>(name: name, nullable: nullable);

        public OperationBuilder<AddColumnOperation> Date(string name, bool nullable = false) => table.Column<DateOnly>(name: name, nullable: nullable);

        public OperationBuilder<AddColumnOperation> TimeOfDay(string name, bool nullable = false) => table.Column<TimeOnly>(name: name, nullable: nullable);

        public OperationBuilder<AddColumnOperation> Number(string name, bool nullable = false) => table.Column<int>(name: name, nullable: nullable);

        public OperationBuilder<AddColumnOperation> YesNo(string name, bool nullable = false) => table.Column<bool>(name: name, nullable: nullable);

        public OperationBuilder<AddColumnOperation> Bytes(string name, bool nullable = false) => table.Column<byte[]>(name: name, nullable: nullable);
    }
}
