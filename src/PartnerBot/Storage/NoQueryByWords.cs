using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Metadata;

namespace PartnerBot.Storage;

/// <summary>
/// Refuses a query that looks for locked words, or orders or groups by them: the database would compare what no two times looks the same, and
/// find nothing without a word. Looked at once for each query, when it is compiled.
/// </summary>
internal sealed class NoQueryByWords : IQueryExpressionInterceptor
{
    /// <summary>The only one: the framework builds its services anew for every further instance.</summary>
    public static readonly NoQueryByWords Instance = new();

    private NoQueryByWords()
    {
    }

    public Expression QueryCompilationStarting(Expression queryExpression, QueryExpressionEventData eventData)
    {
        if (eventData.Context is { } context)
            new Search(context.Model).Visit(queryExpression);

        return queryExpression;
    }

    private sealed class Search(IModel model) : ExpressionVisitor
    {
        private static readonly string[] Comparing = ["OrderBy", "OrderByDescending", "ThenBy", "ThenByDescending", "GroupBy", "Contains", "StartsWith", "EndsWith", "CompareTo", "Compare", "Equals", "Like"];

        protected override Expression VisitBinary(BinaryExpression node)
        {
            if (node.NodeType is ExpressionType.Equal or ExpressionType.NotEqual && !IsNothing(node.Left) && !IsNothing(node.Right))
            {
                Refuse(node.Left);
                Refuse(node.Right);
            }

            return base.VisitBinary(node);
        }

        protected override Expression VisitMethodCall(MethodCallExpression node)
        {
            if (Comparing.Contains(node.Method.Name))
            {
                foreach (var part in node.Arguments.Append(node.Object).OfType<Expression>())
                {
                    Refuse(part is UnaryExpression { Operand: LambdaExpression selector } ? selector.Body : part);
                }
            }

            return base.VisitMethodCall(node);
        }

        /// <summary>The empty text and none at all are not locked.</summary>
        private static bool IsNothing(Expression side) => side is ConstantExpression { Value: null or "" };

        private void Refuse(Expression side)
        {
            if (side is MemberExpression { Expression: { } row } member
                && model.FindEntityType(row.Type)?.FindProperty(member.Member.Name) is { } column
                && column.HoldsWords())
            {
                throw new InvalidOperationException(
                    $"{column.DeclaringType.DisplayName()}.{column.Name} is locked, and a query cannot compare, order or group by it. "
                    + "Do it in memory, or, if it holds no words of people, say IsPlain(length) in its mapping.");
            }
        }
    }
}
