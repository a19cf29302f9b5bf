SHOW TRANSACTIONS YIELD transactionId, metaData, status
WHERE metaData.gander = $run AND NOT status STARTS WITH 'Terminated'
RETURN transactionId
